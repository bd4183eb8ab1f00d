package hosts;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Loads and settles while the thread's context class loader is none, one that sees nothing, one that sees other copies of the same
 * classes, or one that throws. Each time the library is loaded afresh by a class loader of its own, as a web container does, so that the
 * first use of Drools meets the strange loader.
 */
class ContextLoaders {

    public static void main(String[] args) throws Exception {
        Map<String, ClassLoader> contexts = new LinkedHashMap<>();
        contexts.put("none", null);
        contexts.put("one that sees nothing", new URLClassLoader(new URL[0], null));
        contexts.put("one with other copies", ClassLoader.getSystemClassLoader());
        contexts.put("one that throws", new Throwing());
        for (Map.Entry<String, ClassLoader> context : contexts.entrySet()) {
            System.out.println(context.getKey() + ": " + funds(args[0], context.getValue()));
        }
    }

    private static Object funds(String checkout, ClassLoader context) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> settle = own.loadClass(Settle.class.getName());
            thread.setContextClassLoader(context);
            Object funds = settle.getMethod("funds", String.class).invoke(null, checkout);
            if (thread.getContextClassLoader() != context) {
                throw new IllegalStateException("the context class loader was not put back");
            }
            return funds;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(ContextLoaders::url).toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Throwing extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            throw new IllegalStateException(name);
        }

        @Override
        public URL getResource(String name) {
            throw new IllegalStateException(name);
        }
    }
}
