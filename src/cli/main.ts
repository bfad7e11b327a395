import { enableCompileCache } from 'node:module';

// Compiled code is kept between runs where the machine allows it; without it the program is only slower to start.
enableCompileCache();

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2), process);
