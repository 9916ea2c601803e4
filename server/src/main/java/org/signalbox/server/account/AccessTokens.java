package org.signalbox.server.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens: signed with ES256 and nothing else, by keys of ours and nobody else's. What a
 * header says of keys elsewhere is not looked at. Methods may be called from several threads.
 */
public final class AccessTokens {

  /** How long one is good. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String ISSUER = "signalbox";
  private static final String AUDIENCE = "signalbox-api";
  private static final String TENANT = "tenant";
  private static final String SESSION = "session";
  private static final int LONGEST = 4096;

  private final List<ECKey> keys;

  /**
   * Tokens by these keys.
   *
   * @param keys the first signs, all verify
   */
  public AccessTokens(List<ECKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** What a token says. */
  public record Claims(UUID tenant, UUID account, UUID session) {}

  /** A token that is good from now on for a while. */
  public String issue(Claims claims, Instant now) {
    ECKey key = keys.getFirst();
    JWTClaimsSet set =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(claims.account().toString())
            .claim(TENANT, claims.tenant().toString())
            .claim(SESSION, claims.session().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    JWSHeader header = new JWSHeader.Builder(ALGORITHM).type(TYPE).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, set);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException(broken);
    }
    return token.serialize();
  }

  /** What a token says, where it is one of ours and good at this instant. */
  public Optional<Claims> read(String text, Instant now) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      return isOurs(token) ? claims(token.getJWTClaimsSet(), now) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isOurs(SignedJWT token) throws JOSEException {
    JWSHeader header = token.getHeader();
    if (!ALGORITHM.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
      return false;
    }
    for (ECKey key : keys) {
      if (key.getKeyID().equals(header.getKeyID())) {
        return token.verify(new ECDSAVerifier(key));
      }
    }
    return false;
  }

  private static Optional<Claims> claims(JWTClaimsSet set, Instant now) throws ParseException {
    Date expires = set.getExpirationTime();
    boolean good =
        ISSUER.equals(set.getIssuer())
            && set.getAudience().equals(List.of(AUDIENCE))
            && expires != null
            && now.isBefore(expires.toInstant());
    return good
        ? Optional.of(
            new Claims(
                id(set.getStringClaim(TENANT)),
                id(set.getSubject()),
                id(set.getStringClaim(SESSION))))
        : Optional.empty();
  }

  private static UUID id(@Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException("a token must name tenant, account and session");
    }
    return UUID.fromString(text);
  }
}
