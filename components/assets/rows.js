// Draws rows as a table (cards where it is narrow). Text from releases is only ever set as textContent.
const SHAPES = {
  visit: "M8 2.2a5.8 5.8 0 1 0 .01 0Z",
  meeting: "M8 1.2 14.8 8 8 14.8 1.2 8Z",
  call: "M8 2 14.6 13.6H1.4Z",
  multilateral: "M4.6 2.1h6.8L14.8 8l-3.4 5.9H4.6L1.2 8Z",
  exercise: "M2.6 2.6h10.8v10.8H2.6Z",
};
const KINDS = Object.keys(SHAPES);

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined && text !== null) node.textContent = text;
  return node;
}

function markOf(line) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `mark kind-${KINDS.indexOf(line.mark)}${line.hollow ? " hollow" : ""}${line.planned ? " planned" : ""}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[line.mark]);
  svg.append(path);
  return svg;
}

function lineOf(line, send) {
  const node = line.open ? make("button", `line link ${line.style ?? ""}`) : make("span", `line ${line.style ?? ""}`);
  if (line.label) node.append(make("span", "label", line.label));
  if (line.mark && SHAPES[line.mark]) node.append(markOf(line));
  for (const part of line.parts ?? [line.text]) {
    node.append(Array.isArray(part) ? make("mark", "", part[0]) : make("span", "", part));
  }
  if (line.open) {
    node.type = "button";
    node.onclick = (event) => { event.stopPropagation(); send(line.open); };
  }
  return node;
}

function rowOf(row, columns, send) {
  const node = make("tr", row.open ? "opens" : "");
  columns.forEach((column, place) => {
    const cell = make(place === 0 ? "th" : "td", column.style ?? "");
    if (place === 0) cell.scope = "row";
    cell.dataset.label = column.label;
    for (const line of row.cells[place] ?? []) cell.append(lineOf(line, send));
    node.append(cell);
  });
  if (row.open) node.onclick = () => { if (!String(getSelection())) send(row.open); };
  return node;
}

// Colours by their place in theme.chartCategoricalColors: five kinds, then quiet text.
function paint(host) {
  const colours = getComputedStyle(host).getPropertyValue("--st-chart-categorical-colors").split(",");
  KINDS.forEach((_, place) => host.style.setProperty(`--kind-${place}`, colours[place]));
  host.style.setProperty("--quiet", colours[5]);
}

export default function ({ data, parentElement, setTriggerValue }) {
  const send = (target) => setTriggerValue("open", target);
  paint(parentElement.host ?? parentElement);
  const table = parentElement.querySelector("table");
  table.replaceChildren();
  table.setAttribute("aria-label", data.alt);
  const head = make("tr");
  for (const column of data.columns) {
    const cell = make("th", column.style ?? "", column.label);
    cell.scope = "col";
    if (column.help) cell.title = column.help;
    head.append(cell);
  }
  const thead = make("thead");
  thead.append(head);
  const body = make("tbody");
  for (const row of data.rows) body.append(rowOf(row, data.columns, send));
  table.append(thead, body);
}
