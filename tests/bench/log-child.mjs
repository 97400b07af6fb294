/** A process of its own, for its memory: runs one command of the program as told in JSON, says in JSON what it took. */
import { main } from '../../dist/program/main.js';

const args = JSON.parse(process.argv[2]);
const say = process.stdout.write.bind(process.stdout);
let out = '';
process.stdout.write = (text) => {
  out += text;
  return true;
};
const start = performance.now();
const before = process.cpuUsage();
const code = await main(args);
const { user, system } = process.cpuUsage(before);
say(
  JSON.stringify({
    code,
    out,
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
