package example;

import com.apollographql.federation.graphqljava.Federation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A subgraph in Java: how to take care of products. With SUBGRAPH_SECRET only signed calls are answered. */
public final class Main {
  private static final String NAME = "care";
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int LONGEST_MS = 60_000;
  private static final int WORKERS = 32;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In place of a database. */
  private static final Map<String, Map<String, Object>> CARE =
      Map.of(
          "N00001", Map.of("tumbleDry", false),
          "N00002", Map.of("washAtCelsius", 40, "tumbleDry", true));

  private record Answer(int status, Object body) {
    static Answer refusal(int status, String message) {
      return new Answer(status, Map.of("errors", List.of(Map.of("message", message))));
    }
  }

  public static void main(String[] arguments) throws IOException {
    GraphQL graphql = graphql();
    String secret = System.getenv("SUBGRAPH_SECRET");
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9002;
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newFixedThreadPool(WORKERS));
    server.createContext("/graphql", exchange -> {
      try (exchange) {
        Answer answer = answer(exchange, graphql, secret);
        byte[] text = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("content-type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), text.length);
        exchange.getResponseBody().write(text);
      }
    });
    server.start();
  }

  private static GraphQL graphql() throws IOException {
    try (InputStream file = Main.class.getResourceAsStream("/schema.graphql")) {
      String sdl = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      RuntimeWiring wiring =
          RuntimeWiring.newRuntimeWiring()
              .type("Query", type -> type.dataFetcher("careful", environment ->
                  CARE.keySet().stream().sorted().map(Entities.Product::new).toList()))
              .type("Product", type -> type.dataFetcher("care", environment -> {
                Entities.Product product = environment.getSource();
                return CARE.get(product.sku());
              }))
              .build();
      return GraphQL.newGraphQL(
              Federation.transform(sdl, wiring)
                  .fetchEntities(Entities::resolve)
                  .resolveEntityType(environment -> environment.getSchema().getObjectType("Product"))
                  .build())
          .build();
    }
  }

  private static Answer answer(HttpExchange exchange, GraphQL graphql, String secret) throws IOException {
    if (!"POST".equals(exchange.getRequestMethod())) return Answer.refusal(405, "Only POST.");
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) return Answer.refusal(413, "The body is too long.");
    String context = exchange.getRequestHeaders().getFirst("x-samklang-context");
    String token = exchange.getRequestHeaders().getFirst("x-samklang-signature");
    if (secret != null && !Signature.isGood(token, body, context, NAME, secret)) {
      return Answer.refusal(401, "The call is not the gateway's.");
    }
    JsonNode request;
    try {
      request = JSON.readTree(body);
    } catch (JsonProcessingException wrong) {
      return Answer.refusal(400, "The body is no JSON.");
    }
    if (!request.path("query").isTextual()) return Answer.refusal(400, "The body has no query.");
    ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.path("query").asText());
    if (request.path("operationName").isTextual()) input.operationName(request.path("operationName").asText());
    if (request.path("variables").isObject()) {
      @SuppressWarnings("unchecked")
      Map<String, Object> variables = JSON.convertValue(request.path("variables"), Map.class);
      input.variables(variables);
    }
    try {
      ExecutionResult result = graphql.executeAsync(input).get(deadlineMs(exchange), TimeUnit.MILLISECONDS);
      return new Answer(result.isDataPresent() ? 200 : 400, result.toSpecification());
    } catch (TimeoutException late) {
      return Answer.refusal(504, "The deadline has passed.");
    } catch (ExecutionException | InterruptedException failed) {
      return Answer.refusal(500, "Something went wrong.");
    }
  }

  private static int deadlineMs(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("x-samklang-deadline-ms");
    return given != null && given.matches("\\d{1,6}") ? Math.min(Integer.parseInt(given), LONGEST_MS) : LONGEST_MS;
  }
}
