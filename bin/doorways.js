#!/usr/bin/env node
import nodeModule from 'node:module';

// Where Node can (from 22.8), it keeps what it has compiled in the machine's folder for such things.
nodeModule.enableCompileCache?.();
const { main } = await import('../dist/program/main.js');

process.exitCode = await main(process.argv.slice(2));
