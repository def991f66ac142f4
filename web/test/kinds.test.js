import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const rows = readFileSync(new URL('../../data/kinds.yaml', import.meta.url), 'utf8').split(/^- id: /m).slice(1);
const hues = [...new Set(rows.map((row) => row.match(/^ {2}colour: "(#[0-9a-f]{6})"/m)?.[1] ?? ''))];

/** Linear light of red, green and blue. @param {string} hue */
const light = (hue) =>
  [1, 3, 5].map((at) => {
    const value = parseInt(hue.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

// Machado, Oliveira and Fernandes (2009), severity 1.0, on linear light.
const EYES = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
};

/** CIE L*a*b* of what such an eye sees. @param {string} hue
 * @param {number[][]} eye */
function seen(hue, eye) {
  const rgb = light(hue);
  const [r, g, b] = eye.map((row) => Math.min(1, Math.max(0, row.reduce((sum, share, i) => sum + share * rgb[i], 0))));
  const root = (/** @type {number} */ t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test('the kinds share at most seven hues', () => {
  assert.ok(rows.length > 15);
  assert.ok(hues.length <= 7, hues.join(' '));
});

test('each hue is told from each other by every eye', () => {
  for (const [name, eye] of Object.entries(EYES)) {
    for (const [i, a] of hues.entries()) {
      for (const b of hues.slice(0, i)) {
        const apart = Math.hypot(...seen(a, eye).map((value, at) => value - seen(b, eye)[at]));
        assert.ok(apart > 12, `${name}: ${a} and ${b} are ${apart.toFixed(1)} apart`);
      }
    }
  }
});

test('a white pictogram stands out on each hue', () => {
  for (const hue of hues) {
    const [r, g, b] = light(hue);
    const contrast = 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
    assert.ok(contrast >= 3, `${hue}: ${contrast.toFixed(2)}`);
  }
});
