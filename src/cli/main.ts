import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs where the machine allows it; without it the program is only slower to start.
enableCompileCache();

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process);
