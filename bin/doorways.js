#!/usr/bin/env node
import nodeModule from 'node:module';

// Where Node can (from 22.8), it keeps what it has compiled in the machine's folder for such things.
nodeModule.enableCompileCache?.();

try {
  const { main } = await import('../dist/program/main.js');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // Our own files cannot even be read; a fault of ours is told with its stack.
  if (error.syscall === undefined) throw error;
  process.stderr.write(`Doorways could not start: ${error.message}\n`);
  process.exitCode = 2;
}
