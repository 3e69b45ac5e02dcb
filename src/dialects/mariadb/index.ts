/** MariaDB. */
import { dialectOf } from '../mysql-family/index.js';
import { mariadbFlavour } from './flavour.js';

export const mariadb = dialectOf(mariadbFlavour);
