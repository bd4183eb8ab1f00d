package io.github.baoxiao.bench.city;

/** What each layer pays of a claim, what of it is over the cap of basic insurance, what the person's account and the person pay, and the year after it. */
record CityPaid(long basic, long overCap, long large, long critical, long civil, long assistance, long tilt, long account, long cash, CityYear year) {
}
