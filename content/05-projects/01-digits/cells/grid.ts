const hundred = parts.test.slice(0, 100);
imageGrid(hundred.map((row) => picture(pixels(row))), {
  columns: 10, scale: 4,
  labels: predicted.slice(0, 100),
  tones: hundred.map((_, i) =>
    predicted[i] === truth[i] ? "good" : "bad"),
});
