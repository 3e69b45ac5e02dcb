/** placeholder until the retention statement of the design is known. */
import type { ClaimFamily } from '../claim-task.js';

export const purgesExpired: ClaimFamily = { kind: 'purges-expired', collect: () => [] };
