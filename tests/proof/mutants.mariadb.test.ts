import { killMutants } from './engine-suite.fixture.js';

killMutants('mariadb', 4);
