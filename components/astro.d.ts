/** For tools that read TypeScript alone; `astro check` sees each component's own props. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
