package org.signalbox.live.sim;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts other behaviour before some methods of an interface; the rest go through. */
final class Intercept {

  private Intercept() {}

  /** What happens in place of a method. */
  @FunctionalInterface
  interface Call {
    @Nullable Object on(Through through, Object[] arguments);
  }

  /** The method itself. */
  @FunctionalInterface
  interface Through {
    @Nullable Object call(Object... arguments);
  }

  /** An object of an interface with some of its methods replaced, by name. */
  static <T> T of(Class<T> type, T target, Map<String, Call> replaced) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          Object[] given = arguments == null ? new Object[0] : arguments;
          Through through = changed -> invoke(method, target, changed);
          Call call = replaced.get(method.getName());
          return call == null ? through.call(given) : call.on(through, given);
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(Method method, Object target, Object[] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      return rethrow(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object rethrow(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
