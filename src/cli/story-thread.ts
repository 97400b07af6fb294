/** Stories of people to follow, told on a thread. */
export { pickedStories as default } from './stories.ts';
