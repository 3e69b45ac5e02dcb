import { proveShop } from './engine-suite.fixture.js';

proveShop('mariadb', { 'isolates-tenants': 'the engine has no row policies' });
