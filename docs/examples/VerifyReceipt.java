// Verifies a receipt in a back end outside the cloud, with com.auth0:java-jwt 4 (its Jackson beside it). To try it:
//   REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… OPENID=… REFERENCE=… java -cp 'lib/*' VerifyReceipt.java < receipt
// snippet
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
// end of imports
import java.io.BufferedReader;
import java.io.InputStreamReader;

public class VerifyReceipt {
    // snippet goes on
    static final long LEEWAY_SECONDS = 60; // clocks differ; without it java-jwt refuses an iat that is a second ahead
    static final long MAX_AGE_DAYS = 365; // of the check itself: yours to decide

    /** The receipt's claims. Throws unless it proves that this person is verified, for this order. */
    static DecodedJWT verifyReceipt(String receipt, String secrets, String appid, String openid, String reference)
            throws Exception {
        if (appid.isEmpty() || openid.isEmpty() || reference.isEmpty()) throw new Exception("not set up");
        String kid = JWT.decode(receipt).getKeyId();
        byte[] key = null;
        for (String secret : secrets.split(",", -1)) {
            byte[] bytes = secret.trim().getBytes(StandardCharsets.UTF_8);
            // An empty secret, too, signs: without this line a forgotten variable would let everybody in.
            if (bytes.length < 32) throw new Exception("not set up");
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            if (String.format("%08x", ByteBuffer.wrap(digest).getInt()).equals(kid)) key = bytes;
        }
        if (key == null) throw new Exception("signed with a secret that is not ours");
        DecodedJWT jwt = JWT.require(Algorithm.HMAC256(key))
            .withIssuer(appid)
            .withSubject(openid)
            .withClaim("outcome", "verified")
            .withClaim("ref", reference)
            .withClaimPresence("iat").withClaimPresence("exp").withClaimPresence("jti").withClaimPresence("vid")
            .withClaimPresence("checkedAt")
            .acceptLeeway(LEEWAY_SECONDS)
            .build()
            .verify(receipt);
        Duration age = Duration.between(Instant.parse(jwt.getClaim("checkedAt").asString()), Instant.now());
        if (age.getSeconds() < -LEEWAY_SECONDS || age.toDays() >= MAX_AGE_DAYS) throw new Exception("checked too long ago");
        return jwt; // now store jwt.getId(), and refuse it the next time
    }
    // end of snippet

    static String variable(String name) {
        return System.getenv().getOrDefault(name, "");
    }

    public static void main(String[] args) throws Exception {
        String line = new BufferedReader(new InputStreamReader(System.in)).readLine();
        try {
            DecodedJWT jwt = verifyReceipt(line == null ? "" : line.trim(), variable("REALNAME_RECEIPT_SECRET"),
                variable("REALNAME_APPID"), variable("OPENID"), variable("REFERENCE"));
            System.out.printf("{\"openid\":\"%s\",\"reference\":\"%s\",\"verificationId\":\"%s\",\"receiptId\":\"%s\"}%n",
                jwt.getSubject(), jwt.getClaim("ref").asString(), jwt.getClaim("vid").asString(), jwt.getId());
        } catch (Exception error) {
            System.err.println("refused: " + error.getMessage());
            System.exit(1);
        }
    }
}
