/**
 * “Surprise me”: on to any project, another one each time. Without this file, or
 * offline, the page itself shows one.
 */

const { folder = "" } = document.documentElement.dataset;
const HOME = new URL(`../${folder}`, import.meta.url);

const answer = await fetch(new URL("data/verrassing.json", HOME));
if (answer.ok) {
  const projects = await answer.json();
  const chosen = projects[Math.floor(Math.random() * projects.length)];
  location.replace(new URL(chosen, HOME)); // the back button skips this page
}
