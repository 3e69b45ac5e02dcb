import { capital } from '../../../util/capital.js';
import type { ThingName } from './claim.js';

/** A thing that the text has no name of its own for: `order line` is shown as `Order line`. */
export const thingCalled = (key: string): ThingName => ({ key, name: capital(key) });
