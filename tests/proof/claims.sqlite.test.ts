import { proveShop } from './engine-suite.fixture.js';

proveShop('sqlite', { 'isolates-tenants': 'the engine has no row policies' });
