import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

/** The smallest picture there is: one see-through dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('the look of an organisation', () => {
  it('is on the map in its colour, and its titles are in it where they can be read', async () => {
    const folder = folderWith({ 'small.yaml': SMALL });
    const map = async (style: string) => {
      const out = join(folder, 'map.svg');
      const { code } = await inProcess('map', join(folder, 'small.yaml'), '--out', out, '--style', style);
      expect(code).toBe(0);
      return readFileSync(out, 'utf8');
    };
    expect(await map('#7c2855')).toMatch(/height="10" fill="#7c2855".*font-weight="bold" fill="#7c2855"/s);
    const yellow = await map('#fd0');
    expect(yellow).toContain('height="10" fill="#ffdd00"');
    expect(yellow).not.toContain('font-weight="bold" fill="#ffdd00"');
  });

  it('is on the page with name and logo, and the page still needs no other file', async () => {
    const style = 'colour: "#fd0"\norganisation: Riverside <Trust>\nlogo: dot.png\n';
    const folder = folderWith({ 'small.yaml': SMALL, 'our.yaml': style });
    const at = (file: string) => join(folder, file);
    writeFileSync(at('dot.png'), DOT);
    await inProcess(
      'run',
      at('small.yaml'),
      '--replications',
      '1',
      '--no-charts',
      '--quiet',
      '--workers',
      '1',
      '--out',
      at('r'),
    );
    expect((await inProcess('report', at('r'), '--style', at('our.yaml'))).code).toBe(0);
    const page = readFileSync(at('r/report.html'), 'utf8');
    expect(page).toContain('--accent: #1b1b1b; --band: #ffdd00;');
    expect(page).toContain('<img src="data:image/png;base64,iVBOR');
    expect(page).toContain('Riverside &lt;Trust&gt;');
    expect(page).not.toMatch(/src="(?!data:)/);
  });

  it.each([
    ['#12345', '', '#12345 is no colour'],
    ['no-such.yaml', '', 'cannot be read as a style'],
    ['s.yaml', 'colour: [1', 'cannot be read as a style'],
    ['s.yaml', '- "#123456"', 'a style is a map'],
    ['s.yaml', 'organisation: Riverside', '`colour` is missing'],
    ['s.yaml', 'colour: blue', '`colour: blue` is no colour'],
    ['s.yaml', 'colour: 123456', '`colour` is not a text'],
    ['s.yaml', 'color: "#123456"', 'did you mean `colour`?'],
    ['s.yaml', 'colour: "#123456"\nlogo: small.yaml', 'is no picture that a page can show'],
    ['s.yaml', 'colour: "#123456"\nlogo: no.png', 'no.png cannot be read'],
  ])('is refused when it is %s %j, and nothing is written', async (given, text, message) => {
    const folder = folderWith({ 'small.yaml': SMALL, 's.yaml': text });
    const before = contents(folder);
    const style = given.startsWith('#') ? given : join(folder, given);
    const out = join(folder, 'map.svg');
    const { code, err } = await inProcess('map', join(folder, 'small.yaml'), '--out', out, '--style', style);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(contents(folder)).toEqual(before);
  });
});
