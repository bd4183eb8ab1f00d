@NullMarked
package io.github.baoxiao.fuzz;

import org.jspecify.annotations.NullMarked;
