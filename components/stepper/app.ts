import { hydrate } from 'svelte';
import { isLanguage } from '../../src/course/language.ts';
import { start } from './state.ts';
import Stepper from './Stepper.svelte';

export function bringToLife(host: HTMLElement): void {
  const [tag = ''] = document.documentElement.lang.split('-');
  hydrate(Stepper, { target: host, props: { language: isLanguage(tag) ? tag : 'en', initial: start, live: true } });
  host.dataset['live'] = '';
}
