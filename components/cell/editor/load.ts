import type { Workbench, WorkbenchSetting } from './workbench.ts';

/** Where the code editor is at home: a mouse, and room for its widgets. Elsewhere a plain text area does better. */
function suits(): boolean {
  return !matchMedia('(pointer: coarse)').matches && matchMedia('(min-width: 40rem)').matches;
}

/** Loads the code editor; null where it does not suit or cannot load. */
export async function loadWorkbench(setting: () => WorkbenchSetting): Promise<Workbench | null> {
  if (!suits()) return null;
  try {
    // Monaco reads its own words from a global that this sets before it.
    if (setting().language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
    const { openWorkbench } = await import('./monaco.ts');
    return openWorkbench(setting());
  } catch {
    return null;
  }
}
