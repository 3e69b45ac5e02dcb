/** The style of this design: that of the existing schema where there is one, the default otherwise. */
import type { DesignState } from '../../design.js';
import { type NamingStyle, SNAKE_PLURAL } from '../../naming/index.js';

export const styleOf = ({ input }: DesignState): NamingStyle => input.existing?.house.naming ?? SNAKE_PLURAL;
