declare module '*.vue' {
  import type { Component } from 'vue';
  export const component: Component;
  export default component;
}
