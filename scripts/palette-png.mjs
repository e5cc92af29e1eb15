/** Makes a screenshot smaller: a PNG with a palette of the most frequent and the most important colours. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a PNG written by Chromium (8 bits per channel, RGB or RGBA, opaque, not interlaced). */
export function palettePng(png) {
  const { width, height, channels, rows } = decoded(png);
  const buckets = new Map();
  for (let at = 0; at < rows.length; at += channels) {
    const key = bucketOf(rows, at);
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, { count: 1, red: rows[at], green: rows[at + 1], blue: rows[at + 2] });
    else bucket.count += 1;
  }
  const palette = [...buckets].sort(([, a], [, b]) => weightOf(b) - weightOf(a)).slice(0, 256);
  const indexOf = new Map(palette.map(([key], index) => [key, index]));
  for (const [key, colour] of buckets) if (!indexOf.has(key)) indexOf.set(key, nearest(colour, palette));
  const data = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    // The first byte of each row is the filter type: none.
    for (let x = 0; x < width; x++, at += channels) data[y * (width + 1) + 1 + x] = indexOf.get(bucketOf(rows, at));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(([, { red, green, blue }]) => [red, green, blue]))),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Weights saturated colours, because a few amber pixels matter more than the many greys at the edges of letters. */
const weightOf = ({ count, red, green, blue }) => count * (1 + (Math.max(red, green, blue) - Math.min(red, green, blue)) / 8);

/** Merges colours that look the same: six bits per channel. */
const bucketOf = (rows, at) => ((rows[at] >> 2) << 12) | ((rows[at + 1] >> 2) << 6) | (rows[at + 2] >> 2);

function nearest({ red, green, blue }, palette) {
  let best = 0;
  let least = Infinity;
  palette.forEach(([, other], index) => {
    const distance = (red - other.red) ** 2 + (green - other.green) ** 2 + (blue - other.blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function decoded(png) {
  const parts = [];
  let at = signature.length;
  let width = 0;
  let height = 0;
  let channels = 0;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error('This PNG was not written by Chromium.');
    }
    if (type === 'IDAT') parts.push(body);
    at += length + 12;
  }
  return { width, height, channels, rows: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels) };
}

function unfiltered(data, stride, height, channels) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : rows[y * stride + x - channels];
      const up = y === 0 ? 0 : rows[(y - 1) * stride + x];
      const corner = x < channels || y === 0 ? 0 : rows[(y - 1) * stride + x - channels];
      rows[y * stride + x] = data[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(type, body) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
