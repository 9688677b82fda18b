// Compares pictures: reads a list of [expected, seen, difference] paths of PNG files from standard input, and prints for
// each how many pixels differ where they lie closest together. Where any do, a picture of the difference is written.
//
// A square of 40 pixels, since a word or an icon that has changed fills one, and stray pixels never do.
import { readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const SQUARE = 40;
const UNLIKE = -1; // of another size: all of it differs

const differing = ([expected, seen, difference]) => {
  const [before, after] = [expected, seen].map((path) => PNG.sync.read(readFileSync(path)));
  if (before.width !== after.width || before.height !== after.height) return UNLIKE;
  const made = new PNG({ width: before.width, height: before.height });
  const most = pixelmatch(before.data, after.data, made.data, before.width, before.height, {
    threshold: 0.1, windowSize: SQUARE, alpha: 0.3,
  });
  if (most) writeFileSync(difference, PNG.sync.write(made));
  return most;
};

const pairs = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(pairs.map(differing)));
