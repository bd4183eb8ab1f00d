/**
 * What in a rule book is no error and probably not meant, shown by an example: two situations, or two bills, settled and compared.
 *
 * <p>Everything here is immutable or used by one thread, and takes no null.
 */
@NullMarked
package io.github.baoxiao.review;

import org.jspecify.annotations.NullMarked;
