import { killMutants } from './engine-suite.fixture.js';

killMutants('postgres', 4);
