import { loadPyodide } from './pyodide/pyodide.mjs';

const kernel = loadPyodide({
  indexURL: new URL('./pyodide/', import.meta.url).href,
  stdout: (text) => postMessage(text),
});
addEventListener('message', async ({ data }) => (await kernel).runPython(data));
