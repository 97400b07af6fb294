import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { type JourneyBar, journeysPicture } from '../../../src/report/journeys/picture.ts';
import { INTRODUCED, journey, TURNED_AWAY } from './by-hand.ts';

const bar = (label: string, ending = 'helped'): JourneyBar => ({
  label,
  ending,
  journey: journey(INTRODUCED),
  twin: false,
});
const turnedAway: JourneyBar = {
  label: 'Access first',
  ending: 'returned to referrer',
  journey: journey(TURNED_AWAY),
  twin: false,
};

/** Places of what lies in the picture: every x, y, and where every text begins. */
function numbers(svg: string, name: string): number[] {
  return [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, value]) => Number(value));
}

describe('the picture of journeys', () => {
  it('shows waiting, help, contacts, bounces and endings, with words for who cannot see it', () => {
    const svg = journeysPicture('Two ways through', 'Help comes.', [
      turnedAway,
      { ...bar('No wrong door'), twin: true },
    ]);
    expect(svg).toContain('<title id="journeys-title">Two ways through</title>');
    expect(svg).toContain('Access first: 6 weeks, returned to referrer. No wrong door: 2 weeks, helped.');
    expect(svg.match(/url\(#journeys-waiting\)/g)).toHaveLength(5); // at two teams each; and the key
    expect(svg.match(/stroke="#D55E00"/g)).toHaveLength(2); // one bounce; and the key
    expect(svg).toContain('Help comes.');
    expect(svg).toContain('Weeks since the first referral');
  });

  it('is SVG that a drawing program reads, within its own borders, whatever people are called', async () => {
    const nasty = 'Zoë & <script>alert("x")</script> \u0007 team';
    const long = 'A very long name of a team that nobody would ever want to say aloud in a meeting '.repeat(
      3,
    );
    const svg = journeysPicture(long, nasty, [
      bar(nasty),
      bar(long, 'discharged after missed contacts'),
      turnedAway,
    ]);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0007');
    const [width, height] = [numbers(svg, 'width')[0]!, numbers(svg, 'height')[0]!];
    expect(Math.max(...numbers(svg, 'x'), ...numbers(svg, 'x2'))).toBeLessThan(width);
    expect(Math.max(...numbers(svg, 'y'), ...numbers(svg, 'y2'))).toBeLessThan(height);
    const image = await loadImage(Buffer.from(svg));
    expect([image.width, image.height]).toEqual([width, height]);
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(image, 0, 0);
    const green = context
      .getImageData(0, 0, width, height)
      .data.reduce(
        (count, value, at, all) => count + (at % 4 === 0 && value === 0 && all[at + 1] === 0x9e ? 1 : 0),
        0,
      );
    expect(green).toBeGreaterThan(500);
  });

  it('says so when there is nobody to show', () => {
    expect(journeysPicture('Nobody', '', [])).toContain('Nobody to show.');
  });
});
