// Compares pictures: reads a list of [expected, seen, difference] paths of PNG files from standard input, and prints for
// each how many pixels differ where they lie closest together. Where any do, a picture of the difference is written.
// With --keep it reads a list of paths, and writes these pictures in fewer colours, as they are kept.
//
// A square of 40 pixels, since a word or an icon that has changed fills one, and stray pixels never do.
import { readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const SQUARE = 40;
const UNLIKE = -1; // of another size: all of it differs
// Thirty-two shades of each of the three colours: no eye sees it, and a picture weighs half. Both are compared in them.
const STEP = 8;

const read = (path) => {
  const picture = PNG.sync.read(readFileSync(path));
  picture.data = picture.data.map((value) => Math.min(255, Math.round(value / STEP) * STEP));
  return picture;
};

const keep = (path) => {
  const options = { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 };
  writeFileSync(path, PNG.sync.write(read(path), options));
};

const differing = ([expected, seen, difference]) => {
  const [before, after] = [expected, seen].map(read);
  if (before.width !== after.width || before.height !== after.height) return UNLIKE;
  const made = new PNG({ width: before.width, height: before.height });
  const most = pixelmatch(before.data, after.data, made.data, before.width, before.height, {
    threshold: 0.1, windowSize: SQUARE, alpha: 0.3,
  });
  if (most) writeFileSync(difference, PNG.sync.write(made));
  return most;
};

const given = JSON.parse(readFileSync(0, "utf8"));
if (process.argv.includes("--keep")) given.forEach(keep);
else process.stdout.write(JSON.stringify(given.map(differing)));
