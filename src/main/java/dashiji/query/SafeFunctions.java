package dashiji.query;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.procedure.ProcedureFactory;
import org.apache.jena.sparql.procedure.ProcedureRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query from outside may call: those of SPARQL, XPath and ARQ.
 *
 * <p>ARQ would load any class of the class path whose name stands in a {@code java:} IRI, also
 * where the IRI is computed while the query runs. So the registries themselves do not know such
 * IRIs.
 */
public final class SafeFunctions {
  private static final String CLASS_SCHEME = "java:";

  /** Functions of ARQ's library that sleep, write to stdout, or show the server's settings. */
  private static final Set<String> REFUSED = Set.of("wait", "print", "context", "systemvar");

  private SafeFunctions() {}

  /** Makes a query context know no others. */
  public static void install(Context context) {
    FunctionRegistry functions = new Functions();
    FunctionRegistry known = FunctionRegistry.get();
    known
        .keys()
        .forEachRemaining(iri -> {
          FunctionFactory function = isSafe(iri) ? known.get(iri) : null;
          if (function != null) {
            functions.put(iri, function);
          }
        });
    FunctionRegistry.set(context, functions);
    PropertyFunctionRegistry properties = new PropertyFunctions();
    PropertyFunctionRegistry knownProperties = PropertyFunctionRegistry.get();
    knownProperties
        .keys()
        .forEachRemaining(iri -> {
          if (isSafe(iri)) {
            properties.put(iri, knownProperties.get(iri));
          }
        });
    PropertyFunctionRegistry.set(context, properties);
    ProcedureRegistry.set(context, new NoProcedures());
  }

  /** False for class names and for what must not be called from outside. */
  public static boolean isSafe(String iri) {
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return !iri.regionMatches(true, 0, CLASS_SCHEME, 0, CLASS_SCHEME.length())
        && !(iri.contains("/ARQ/") && REFUSED.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static final class Functions extends FunctionRegistry {
    @Override
    @SuppressWarnings("NullAway") // ARQ's own contract: null means that there is none
    public @Nullable FunctionFactory get(String iri) {
      return isSafe(iri) ? super.get(iri) : null;
    }
  }

  private static final class PropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public boolean manages(String iri) {
      return isSafe(iri) && super.manages(iri);
    }

    @Override
    @SuppressWarnings("NullAway") // ARQ's own contract: null means that there is none
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isSafe(iri) ? super.get(iri) : null;
    }
  }

  private static final class NoProcedures extends ProcedureRegistry {
    @Override
    public boolean isRegistered(String iri) {
      return false;
    }

    @Override
    @SuppressWarnings("NullAway") // ARQ's own contract: null means that there is none
    public @Nullable ProcedureFactory get(String iri) {
      return null;
    }
  }
}
