import type { Workbench, WorkbenchSetting } from './workbench.ts';

/** Where the code editor is at home: a mouse, and room for its widgets. Elsewhere a plain text area does better. */
export function suitsEditor(): boolean {
  return !matchMedia('(pointer: coarse)').matches && matchMedia('(min-width: 40rem)').matches;
}

/** Loads the code editor. Rejects where it cannot: the download failed, or the browser is too old for it. */
export async function loadWorkbench(setting: () => WorkbenchSetting): Promise<Workbench> {
  // Monaco reads its own words from a global that this sets before it.
  if (setting().language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  const { openWorkbench } = await import('./monaco.ts');
  return openWorkbench(setting());
}
