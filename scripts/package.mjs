import { installAndPackage } from './installAndPackage.mjs';

console.log(await installAndPackage({ force: process.argv.includes('--force') }));
