import { useState } from 'preact/hooks';
import { copyPng, savePng } from './picture-file.ts';

/** Copies a picture, or saves it. */
export function PictureButtons({
  name,
  svg,
  isReady = true,
}: {
  /** Of the file, without its ending. */
  name: string;
  /** @throws Error with why there is none yet */
  svg: () => string;
  isReady?: boolean;
}) {
  const [said, setSaid] = useState('');
  const done = async (what: (svg: string) => Promise<void>, words: string) => {
    try {
      await what(svg());
      setSaid(words);
    } catch (error) {
      setSaid(`That did not work: ${(error as Error).message}.`);
    }
  };
  return (
    <span class="picture-buttons">
      <button
        type="button"
        disabled={!isReady}
        title="To be put into a slide or a letter"
        onClick={() => done(copyPng, 'Copied.')}
      >
        Copy picture
      </button>{' '}
      <button
        type="button"
        disabled={!isReady}
        title={isReady ? 'As a PNG' : 'When every run is in'}
        onClick={() => done((drawn) => savePng(`${name}.png`, drawn), 'Saved.')}
      >
        Save picture
      </button>{' '}
      <span class="quiet" role="status">
        {said}
      </span>
    </span>
  );
}
