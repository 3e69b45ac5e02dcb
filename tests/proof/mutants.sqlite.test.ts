import { killMutants } from './engine-suite.fixture.js';

killMutants('sqlite');
