"use strict";
(function () {
  // Sorting: a click on a heading, up first, then down. Sorts by data-v where a cell has it.
  function key(row, column) {
    const cell = row.cells[column];
    if (!cell) return "";
    if (cell.dataset.v !== undefined) return cell.dataset.v;
    return cell.textContent.trim();
  }
  function number(text) {
    const day = text.match(/^(\d\d)\/(\d\d)\/(\d{4})$/);
    if (day) return Number(day[3] + day[2] + day[1]);
    const plain = text.replace(/[,%\s]/g, "").replace("\u2212", "-").replace(/^\+/, "");
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  }
  function compare(a, b, falling) {
    const x = number(a), y = number(b);
    if (!isNaN(x) && !isNaN(y)) return falling ? y - x : x - y;
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
    if (isNaN(x) !== isNaN(y)) return isNaN(x) ? 1 : -1;
    return falling ? b.localeCompare(a, "en") : a.localeCompare(b, "en");
  }
  document.querySelectorAll("table.sortable").forEach(function (table) {
    const headings = table.tHead.rows[table.tHead.rows.length - 1].cells;
    Array.from(headings).forEach(function (heading, column) {
      if (heading.dataset.sort === "no" || heading.textContent.trim() === "") return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      while (heading.firstChild) button.appendChild(heading.firstChild);
      heading.appendChild(button);
      button.addEventListener("click", function () {
        const falling = heading.getAttribute("aria-sort") === "ascending";
        Array.from(headings).forEach(function (other) { other.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = Array.from(body.rows).filter(function (row) { return !row.classList.contains("total"); });
        const totals = Array.from(body.rows).filter(function (row) { return row.classList.contains("total"); });
        rows.map(function (row, place) { return { row: row, key: key(row, column), place: place }; })
          .sort(function (a, b) { return compare(a.key, b.key, falling) || a.place - b.place; })
          .forEach(function (one) { body.appendChild(one.row); });
        totals.forEach(function (row) { body.appendChild(row); });
      });
    });
  });

  // Filtering: a box for words, and a choice for each facet that data-facets names.
  document.querySelectorAll("[data-filter]").forEach(function (group, place) {
    const items = Array.from(group.querySelectorAll("[data-item]"));
    if (items.length < 2) return;
    const bar = document.createElement("div");
    bar.className = "filters";
    bar.setAttribute("role", "search");
    bar.setAttribute("aria-label", group.dataset.filter);
    function labelled(words, control) {
      const label = document.createElement("label");
      label.textContent = words;
      label.appendChild(control);
      bar.appendChild(label);
      control.addEventListener("input", apply);
      return control;
    }
    const box = document.createElement("input");
    box.type = "search";
    box.id = "filter-" + place;
    labelled(group.dataset.filter, box);
    const choices = (group.dataset.facets || "").split(",").filter(Boolean).map(function (facet) {
      const name = facet.trim();
      const select = document.createElement("select");
      const values = new Set();
      items.forEach(function (item) {
        (item.getAttribute("data-" + name) || "").split("|").filter(Boolean).forEach(function (v) { values.add(v); });
      });
      select.add(new Option("All", ""));
      Array.from(values).sort(function (a, b) { return a.localeCompare(b, "en"); })
        .forEach(function (v) { select.add(new Option(v, v)); });
      labelled(name.charAt(0).toUpperCase() + name.slice(1), select);
      return { name: name, select: select };
    });
    const told = document.createElement("span");
    told.className = "told";
    told.setAttribute("role", "status");
    bar.appendChild(told);
    const words = items.map(function (item) { return item.textContent.toLowerCase(); });
    function apply() {
      const wanted = box.value.trim().toLowerCase();
      let shown = 0;
      items.forEach(function (item, i) {
        const fits = (wanted === "" || words[i].includes(wanted)) && choices.every(function (choice) {
          return choice.select.value === ""
            || (item.getAttribute("data-" + choice.name) || "").split("|").includes(choice.select.value);
        });
        item.hidden = !fits;
        if (fits) shown += 1;
      });
      told.textContent = shown === items.length ? items.length + " shown" : shown + " of " + items.length + " shown";
    }
    group.insertBefore(bar, group.firstChild);
    apply();
  });

  // Open or close all that can be opened in a section.
  document.querySelectorAll("[data-open-all]").forEach(function (group) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    let open = false;
    function say() { button.textContent = (open ? "Close all " : "Open all ") + group.dataset.openAll; }
    button.addEventListener("click", function () {
      open = !open;
      group.querySelectorAll("details.card").forEach(function (one) { one.open = open; });
      say();
    });
    say();
    group.insertBefore(button, group.firstChild);
  });

  // A link to something inside a closed part opens it.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
})();
