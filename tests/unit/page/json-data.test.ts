import { expect, test } from 'vitest';
import { jsonData } from '../../../components/page/json-data.ts';

test('no text can end the script element that holds it', () => {
  const value = { text: '</script><script>alert(1)</script><!--\u2028' };
  const json = jsonData(value);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(value);
});
