// What is done to every pixel of every page, compiled to vector instructions: `pixels.ts` calls it and says what it means.
// After a change: npm run build:pixels (Debian's clang-14 and lld-14).

typedef unsigned char u8;
typedef unsigned short u16;

#define EXPORT(name) __attribute__((export_name(#name)))

static int min(int a, int b) { return a < b ? a : b; }
static int max(int a, int b) { return a > b ? a : b; }

typedef u8 u8x8 __attribute__((vector_size(8)));
typedef u8 u8x16 __attribute__((vector_size(16)));
typedef u16 u16x8 __attribute__((vector_size(16)));

static u8x16 load(const u8 *from) { u8x16 value; __builtin_memcpy(&value, from, 16); return value; }
static void store(u8 *to, u8x8 value) { __builtin_memcpy(to, &value, 8); }
static u16x8 widened(u8x8 value) { return __builtin_convertvector(value, u16x8); }
static u8x8 narrowed(u16x8 value) { return __builtin_convertvector(value, u8x8); }

static u8 grey_of(const u8 *pixel) { return (77 * pixel[0] + 150 * pixel[1] + 29 * pixel[2]) >> 8; }
static u8x8 grey_of_eight(u8x8 red, u8x8 green, u8x8 blue) { return narrowed((77 * widened(red) + 150 * widened(green) + 29 * widened(blue)) >> 8); }

EXPORT(grey) void grey(const u8 *samples, int channels, int count, u8 *out) {
  int i = 0;
  // Eight pixels of three samples are one load and a half; the load of the second half begins eight bytes in.
  if (channels == 3) for (; i + 8 <= count; i += 8) {
    const u8x16 a = load(samples + 3 * i), b = load(samples + 3 * i + 8);
    store(out + i, grey_of_eight(__builtin_shufflevector(a, b, 0, 3, 6, 9, 12, 15, 26, 29), __builtin_shufflevector(a, b, 1, 4, 7, 10, 13, 24, 27, 30), __builtin_shufflevector(a, b, 2, 5, 8, 11, 14, 25, 28, 31)));
  }
  if (channels == 4) for (; i + 8 <= count; i += 8) {
    const u8x16 a = load(samples + 4 * i), b = load(samples + 4 * i + 16);
    store(out + i, grey_of_eight(__builtin_shufflevector(a, b, 0, 4, 8, 12, 16, 20, 24, 28), __builtin_shufflevector(a, b, 1, 5, 9, 13, 17, 21, 25, 29), __builtin_shufflevector(a, b, 2, 6, 10, 14, 18, 22, 26, 30)));
  }
  for (; i < count; i++) out[i] = grey_of(samples + channels * i);
}

static u16x8 pairs(u8x16 row) {
  return widened(__builtin_shufflevector(row, row, 0, 2, 4, 6, 8, 10, 12, 14)) + widened(__builtin_shufflevector(row, row, 1, 3, 5, 7, 9, 11, 13, 15));
}

EXPORT(halved) void halved(const u8 *data, int width, int height, u8 *out) {
  const int half = max(1, width >> 1), rows = max(1, height >> 1);
  for (int y = 0; y < rows; y++, out += half) {
    const u8 *above = data + 2 * y * width, *below = data + min(2 * y + 1, height - 1) * width;
    int x = 0;
    for (; 2 * x + 16 <= width; x += 8) store(out + x, narrowed((pairs(load(above + 2 * x)) + pairs(load(below + 2 * x)) + 2) >> 2));
    for (; x < half; x++) {
      const int right = min(2 * x + 1, width - 1);
      out[x] = (above[2 * x] + above[right] + below[2 * x] + below[right] + 2) >> 2;
    }
  }
}

/* For each of `to` pixels, the two of `from` pixels it lies between, and how far it is past the first, in 256ths. */
static void places(int from, int to, int *first, int *second, int *weight) {
  for (int i = 0; i < to; i++) {
    double at = (i + 0.5) * from / to - 0.5;
    if (at < 0) at = 0;
    first[i] = min(from - 1, (int)at);
    second[i] = min(from - 1, first[i] + 1);
    weight[i] = (int)((at - first[i]) * 256 + 0.5);
  }
}

/* `tables`: room for three numbers for each column and row of the result; `line`: for one row of the source. */
EXPORT(resized) void resized(const u8 *data, int from_width, int from_height, u8 *out, int width, int height, int *tables, u16 *restrict line) {
  int *left = tables, *right = left + width, *past = right + width;
  int *upper = past + width, *lower = upper + height, *below = lower + height;
  places(from_width, width, left, right, past);
  places(from_height, height, upper, lower, below);
  for (int y = 0; y < height; y++, out += width) {
    const u8 *above_row = data + upper[y] * from_width, *below_row = data + lower[y] * from_width;
    const u16 under = below[y], over = 256 - under;
    for (int x = 0; x < from_width; x++) line[x] = over * above_row[x] + under * below_row[x];
    for (int x = 0; x < width; x++) out[x] = ((256 - past[x]) * line[left[x]] + past[x] * line[right[x]] + 32768) >> 16;
  }
}

/* The two ends of a row, `far` pixels wide, stay as they are: 0. */
EXPORT(strokes) void strokes(const u8 *data, int width, int height, int near, int far, int cap, u8 *restrict out) {
  const u8 most = cap;
  for (int y = 0; y < height; y++, data += width, out += width) {
    for (int x = far; x < width - far; x++) {
      const u8 a = data[x - near], b = data[x + near], c = data[x - far], d = data[x + far], here = data[x];
      const u8 close = a < b ? a : b, wide = c < d ? c : d, paper = close > wide ? close : wide;
      const u8 depth = paper > here ? paper - here : 0;
      out[x] = depth < most ? depth : most;
    }
  }
}

EXPORT(spread) void spread(const u8 *strokes, int width, int height, int radius, u16 *restrict across, u16 *restrict out) {
  for (int y = 0; y < height; y++) {
    const u8 *row = strokes + y * width;
    u16 *to = across + y * width;
    int sum = 0;
    for (int x = 0; x < min(radius, width); x++) sum += row[x];
    for (int x = 0; x < width; x++) {
      if (x + radius < width) sum += row[x + radius];
      if (x > radius) sum -= row[x - radius - 1];
      to[x] = sum;
    }
  }
  for (int y = 0; y < height; y++) {
    const u16 *here = across + y * width;
    u16 *to = out + y * width;
    for (int x = 0; x < width; x++) to[x] = here[x];
    if (y > 0) for (int x = 0; x < width; x++) to[x] += here[x - width];
    if (y < height - 1) for (int x = 0; x < width; x++) to[x] += here[x + width];
  }
}

/* Sums of `block` pixels side by side, column by column. */
EXPORT(blocks) void blocks(const u8 *strokes, int width, int height, int block, u16 *restrict out) {
  const int columns = width / block;
  for (int y = 0; y < height; y++, strokes += width) {
    for (int column = 0; column < columns; column++) {
      int sum = 0;
      for (int i = 0; i < block; i++) sum += strokes[column * block + i];
      out[column * height + y] = sum;
    }
  }
}

/* Sum of the squared steps of the profile along a slope. `profile`: room for one number a row. */
EXPORT(contrast) double contrast(const u16 *blocks, int columns, int height, double fall, int *restrict profile) {
  for (int y = 0; y < height; y++) profile[y] = 0;
  for (int column = 0; column < columns; column++) {
    const int shift = (int)__builtin_floor(fall * (column - columns / 2.0) + 0.5);
    const int from = max(0, -shift), to = min(height, height - shift);
    const u16 *at = blocks + column * height + shift;
    for (int y = from; y < to; y++) profile[y] += at[y];
  }
  double sum = 0;
  for (int y = 2; y < height; y++) {
    const double step = profile[y] - profile[y - 2];
    sum += step * step;
  }
  return sum;
}

/* Stretches above the threshold, row by row: y, first x, x after the last. How many; what finds no room is counted only. */
EXPORT(stretches) int stretches(const u16 *values, int width, int height, int threshold, int *out, int room) {
  int count = 0;
  for (int y = 0; y < height; y++, values += width) {
    for (int x = 0; x < width; x++) {
      if (values[x] <= threshold) continue;
      const int from = x;
      while (x < width && values[x] > threshold) x++;
      if (count < room) {
        out[3 * count] = y;
        out[3 * count + 1] = from;
        out[3 * count + 2] = x;
      }
      count++;
    }
  }
  return count;
}

EXPORT(highest) int highest(const u16 *values, int count) {
  u16 most = 0;
  for (int i = 0; i < count; i++) most = values[i] > most ? values[i] : most;
  return most;
}
