const folder = new URL('./pyodide/', import.meta.url).href;
const kernel = import(`${folder}pyodide.mjs`).then(({ loadPyodide }) =>
  loadPyodide({ indexURL: folder, stdout: (text) => postMessage(text) }),
);
addEventListener('message', async ({ data }) => (await kernel).runPython(data));
