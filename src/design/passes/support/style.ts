/** The house style of this design. A style read from an existing schema will take the default's place here. */

import type { DesignState } from '../../design.js';
import { type NamingStyle, SNAKE_PLURAL } from '../../naming/index.js';

export const styleOf = (_state: DesignState): NamingStyle => SNAKE_PLURAL;
