package org.signalbox.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tokens that are right but for one thing. */
class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
  private static final AccessTokens.Claims CLAIMS =
      new AccessTokens.Claims(new UUID(1, 2), new UUID(3, 4), new UUID(5, 6));

  private final ECKey key = key("first");
  private final ECKey retired = key("retired");
  private final AccessTokens tokens = new AccessTokens(List.of(key, retired));

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("signalbox")
        .audience("signalbox-api")
        .subject(CLAIMS.account().toString())
        .claim("tenant", CLAIMS.tenant().toString())
        .claim("session", CLAIMS.session().toString())
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID("first");
  }

  private static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, ECKey by) {
    try {
      return signed(header.build(), claims.build(), new ECDSASigner(by));
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner by) {
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(by);
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
    return token.serialize();
  }

  private String with(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(header(), change.apply(claims()), key);
  }

  private void isRefused(String token) {
    assertThat(tokens.read(token, NOW)).as(token).isEmpty();
  }

  @Test
  void isReadAsItWasIssued() {
    String token = tokens.issue(CLAIMS, NOW);
    assertThat(tokens.read(token, NOW)).contains(CLAIMS);
    assertThat(tokens.read(token, NOW.plus(AccessTokens.LIFE).minusSeconds(1))).contains(CLAIMS);
    assertThat(tokens.read(token, NOW.plus(AccessTokens.LIFE))).isEmpty();
    assertThat(tokens.read(with(it -> it), NOW)).contains(CLAIMS);
  }

  @Test
  void isReadWhileItsKeyIsKept() {
    String old = new AccessTokens(List.of(retired)).issue(CLAIMS, NOW);
    assertThat(tokens.read(old, NOW)).contains(CLAIMS);
    assertThat(new AccessTokens(List.of(key)).read(old, NOW)).isEmpty();
  }

  @Test
  void isRefusedForWhatItClaims() {
    isRefused(with(it -> it.issuer("somebody")));
    isRefused(with(it -> it.audience("another-api")));
    isRefused(with(it -> it.audience(List.of("signalbox-api", "another-api"))));
    isRefused(with(it -> it.expirationTime(Date.from(NOW))));
    isRefused(with(it -> it.expirationTime(null)));
    isRefused(with(it -> it.claim("tenant", null)));
    isRefused(with(it -> it.claim("session", "not an id")));
    isRefused(with(it -> it.subject(null)));
  }

  @Test
  void isRefusedForHowItIsSigned() throws JOSEException {
    isRefused(signed(header().type(JOSEObjectType.JWT), claims(), key));
    isRefused(signed(header().keyID("unknown"), claims(), key));
    isRefused(signed(header().keyID("../first"), claims(), key));
    isRefused(signed(header(), claims(), key("first")));
    ECKey foreign = key("first");
    isRefused(signed(header().jwk(foreign.toPublicJWK()), claims(), foreign));
    isRefused(signed(header().jwkURL(URI.create("http://127.0.0.1:9/keys")), claims(), foreign));
    isRefused(new PlainJWT(claims().build()).serialize());
    JWSHeader symmetric =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("first")
            .build();
    byte[] publicKey = key.toECPublicKey().getEncoded();
    isRefused(signed(symmetric, claims().build(), new MACSigner(publicKey)));
  }

  @Test
  void isRefusedWhereAByteIsChanged() {
    String token = tokens.issue(CLAIMS, NOW);
    for (int i = 0; i < token.length() - 2; i++) { // the last letters carry bits that say nothing
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      isRefused(token.substring(0, i) + other + token.substring(i + 1));
    }
  }

  @Test
  void isRefusedWhereItIsTooLong() {
    isRefused(with(it -> it.claim("more", "x".repeat(5_000))));
  }
}
