/** MySQL 8. */
import { dialectOf } from '../mysql-family/index.js';
import { mysqlFlavour } from './flavour.js';

export const mysql = dialectOf(mysqlFlavour);
