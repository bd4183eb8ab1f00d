/** Classes that break the rules of the architecture, each in one way, so that the rules are seen to catch it. */
package io.github.baoxiao.wrong;
