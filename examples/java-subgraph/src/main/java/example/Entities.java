package example;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers references: one object for each, in their order; null and an error of its own place where one is no good. */
final class Entities {
  record Product(String sku) {}

  private Entities() {}

  static DataFetcherResult<List<Object>> resolve(DataFetchingEnvironment environment) {
    List<Map<String, Object>> representations = environment.getArgument("representations");
    List<Object> found = new ArrayList<>();
    List<GraphQLError> errors = new ArrayList<>();
    for (Map<String, Object> one : representations) {
      boolean isProduct = "Product".equals(one.get("__typename"));
      if (isProduct && one.get("sku") instanceof String sku && !sku.isEmpty()) {
        found.add(new Product(sku));
        continue;
      }
      errors.add(
          GraphqlErrorBuilder.newError()
              .message(isProduct ? "A product has a sku." : "That type is not resolved here.")
              .path(environment.getExecutionStepInfo().getPath().segment(found.size()))
              .build());
      found.add(null);
    }
    return DataFetcherResult.<List<Object>>newResult().data(found).errors(errors).build();
  }
}
