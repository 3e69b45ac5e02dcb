/** A time-ordered UUID for versions without uuidv7(): 48 bits of milliseconds, then version, variant and random bits (RFC 9562, 5.7). */
import type { Routine } from '../../../model/index.js';

/** A version 4 UUID whose first six bytes are replaced by the clock and whose version nibble 4 (0100) becomes 7 (0111). */
export const UUID_V7_FUNCTION: Routine = {
  name: 'uuid_generate_v7',
  sql: `CREATE FUNCTION uuid_generate_v7() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE
AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$`,
  origin: { kind: 'rule', rule: 'lowering' },
};
