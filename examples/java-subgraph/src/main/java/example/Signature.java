package example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's signature: a JWT (HS256) over the bytes of the body and of the context header. */
final class Signature {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOLERANCE_SECONDS = 5;

  private Signature() {}

  /** Whether the gateway signed exactly this body and this context, for this subgraph, within the last minute. */
  static boolean isGood(String token, byte[] body, String context, String subgraph, String secret) {
    String[] parts = token == null ? new String[0] : token.split("\\.");
    if (parts.length != 3 || context == null) return false;
    try {
      if (!"HS256".equals(json(parts[0]).path("alg").asText())) return false;
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] expected = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      if (!MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(parts[2]))) return false;
      JsonNode claims = json(parts[1]);
      long now = Instant.now().getEpochSecond();
      return claims.path("exp").asLong() >= now - TOLERANCE_SECONDS
          && claims.path("iat").asLong(Long.MAX_VALUE) <= now + TOLERANCE_SECONDS
          && "samklang-gateway".equals(claims.path("iss").asText())
          && subgraph.equals(claims.path("aud").asText())
          && digest(body).equals(claims.path("body").asText())
          && digest(context.getBytes(StandardCharsets.US_ASCII)).equals(claims.path("ctx").asText());
    } catch (GeneralSecurityException | IOException | IllegalArgumentException wrong) {
      return false;
    }
  }

  private static JsonNode json(String part) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(part));
  }

  private static String digest(byte[] content) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
