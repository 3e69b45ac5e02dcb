import { proveShop } from './engine-suite.fixture.js';

proveShop('postgres', {});
