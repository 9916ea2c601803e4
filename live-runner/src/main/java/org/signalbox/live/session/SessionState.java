package org.signalbox.live.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.signalbox.live.journal.text.Canonical;

/**
 * The bytes of a deployment's checkpoint: the session, its simulated venue, and how far it has come
 * in the journal, each after its length.
 */
@SuppressWarnings("ArrayRecordComponent") // opaque, handed through, never compared
record SessionState(byte[] session, byte[] venue, Cursor cursor) {

  byte[] bytes() {
    byte[] place = Canonical.write(cursor).getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(3 * Integer.BYTES + session.length + venue.length + place.length)
        .putInt(session.length)
        .put(session)
        .putInt(venue.length)
        .put(venue)
        .putInt(place.length)
        .put(place)
        .array();
  }

  static SessionState of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] session = part(buffer);
    byte[] venue = part(buffer);
    String place = new String(part(buffer), StandardCharsets.UTF_8);
    return new SessionState(session, venue, Canonical.read(Cursor.class, place));
  }

  private static byte[] part(ByteBuffer buffer) {
    byte[] part = new byte[buffer.getInt()];
    buffer.get(part);
    return part;
  }
}
