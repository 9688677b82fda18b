#!/usr/bin/env bash
# Merges a newer toolkit into a centre's repository, also into one that GitHub made of a template, whose history
# has nothing in common with ours:
#
#   .github/newer-toolkit.sh [ADDRESS [BRANCH OR TAG]]
#
# Without an address it takes the one in .github/toolkit-address.
# Without a branch it takes the newest version (the highest tag that begins with v), or main where there is none, and says
# so. It leaves one commit on top of HEAD, or says what to do and leaves everything as it was. It ends with 3 where only an
# address is missing. The version that was taken over is noted in
# the file .toolkit-version, from which the next merge starts.
set -euo pipefail

address=${1:-$(grep -v '^#' .github/toolkit-address 2>/dev/null || true)}
branch=${2:-}
version=.toolkit-version
# What stays as it is: the centre's settings and folder, and the workflows, since GitHub lets no workflow change one.
kept=(mkdocs.yml own .github/workflows)
# What is always ours, whatever has become of it in the copy: pinned packages and what tests and builds the site.
ours=(requirements package.json package-lock.json .npmrc benchmarks tests macros Makefile pyproject.toml .github/actions .github/newer-toolkit.sh .github/toolkit-address)

if [ -z "$address" ]; then
  echo "Nobody has said where the toolkit is. Run this again, and write the address of its GitHub page."
  exit 3
fi
if [ -n "$(git status --porcelain)" ]; then
  echo "Something here is not committed yet. Commit it, and run this again."
  exit 1
fi
if [ -z "$branch" ]; then
  newest=$(git ls-remote --tags --refs --sort=-version:refname -- "$address" "v*" 2>/dev/null | head -n 1 | sed "s,.*refs/,refs/," || true)
  branch=${newest:-main}
fi
if ! git fetch --quiet --no-tags -- "$address" "$branch" 2>/dev/null; then
  echo "There is no “${branch#refs/tags/}” at $address. Copy the address of the toolkit’s GitHub page, and run this again."
  exit 1
fi
newer=$(git rev-parse "FETCH_HEAD^{commit}")

# The newest button presses itself: this one knows nothing of what has become ours or theirs since.
script=.github/newer-toolkit.sh
if [ -z "${PRESSED:-}" ] && ! git diff --quiet HEAD "$newer" -- "$script" && git cat-file -e "$newer:$script" 2>/dev/null; then
  button=$(git rev-parse --git-dir)/newer-toolkit.sh
  git show "$newer:$script" >"$button"
  PRESSED=yes exec bash "$button" "$address" ${2:+"$2"}
fi

# What both sides began with: the version taken over last; where none was, the common history; where there is none,
# the copy as the template made it.
base=$(git show "HEAD:$version" 2>/dev/null || true)
if ! git cat-file -e "$base^{commit}" 2>/dev/null; then
  base=$(git merge-base HEAD "$newer" || git rev-list --max-parents=0 HEAD | tail -n 1)
fi

# 1 means that both sides have changed something; whatever is more is a failure, and ends here.
git merge-recursive "$base" -- HEAD "$newer" >/dev/null || [ $? -eq 1 ]
git rm -r --quiet --cached --ignore-unmatch -- "${kept[@]}"
rm -rf "${kept[@]}"
for path in "${kept[@]}"; do
  if git cat-file -e "HEAD:$path" 2>/dev/null; then git checkout --quiet HEAD -- "$path"; fi
done
git rm -r --quiet --cached --ignore-unmatch -- "${ours[@]}"
rm -rf "${ours[@]}"
for path in "${ours[@]}"; do
  if git cat-file -e "$newer:$path" 2>/dev/null; then git checkout --quiet "$newer" -- "$path"; fi
done

# A file as text; the names in one that takes the place of ours name by name; and what stands below a name.
text() { git show "$1" 2>/dev/null | tr -d '\r' || true; }
names() { awk 'NF == 1 && /^ *[a-z][a-z0-9_-]*:$/ && !/^ *(groups|fields|facts):$/ { match($0, /[^ ]/); if (!depth) depth = RSTART; if (RSTART == depth) print substr($1, 1, length($1) - 1) }'; }
below() { awk -v name="$1:" 'match($0, /[^ ]/) && RSTART <= depth { depth = 0 } NF == 1 && $1 == name { depth = RSTART } depth'; }

# What their first language is decides whether own/letters holds English or German ones.
first=$(text HEAD:mkdocs.yml | tr '\n' ' ' | sed -n 's/.* languages: *[[-] *\([a-z]*\).*/\1/p')
# A file of theirs that is, to the letter, an older version of ours was never changed: it would only keep ours away, and may
# call what is gone. Any other stays, and is named where ours has changed behind it.
unchanged=
behind=
while read -r file; do
  rest=${file#own/}
  language=${first:-en}
  case "$rest" in locales/*/*) rest=${rest#locales/} language=${rest%%/*} rest=${rest#*/} ;; esac
  case "$rest" in
    docs/*) english=$rest ;;
    *) english=site_templates/$rest ;;
  esac
  ours=
  for path in "site_templates/locales/$language/$rest" "$english"; do
    if [ -n "$(git ls-tree "$base" -- "$path")$(git ls-tree "$newer" -- "$path")" ]; then ours=$path && break; fi
  done
  [ -n "$ours" ] || continue
  # As we write files: an editor may have changed the ends of lines, and that alone.
  blob=$(text "HEAD:$file" | awk 'NF { for (; empty; empty--) print ""; print; next } { empty++ }' | git hash-object --stdin)
  # No pipe into grep -q: it hangs up, and that would count as a failure.
  if grep -q " $blob"$'\t' <<<"$(git ls-tree -r "$newer" -- docs site_templates)"; then continue; fi
  was=$(git rev-parse --quiet --verify "$base:$ours" || true)
  is=$(git rev-parse --quiet --verify "$newer:$ours" || true)
  if [ -z "$is" ]; then
    behind+="  $file: ours was $ours, and is gone"$'\n'
    continue
  fi
  if grep -q " $blob " <<<"$(git log --full-history --format= --raw --no-abbrev "$newer" -- "$ours")"; then
    git rm --quiet -- "$file"
    unchanged+="  $file"$'\n'
    continue
  fi
  at=
  case "$rest" in
    fields.yml | facts.yml | messages/*)
      for name in $(text "HEAD:$file" | names); do
        older=$(text "$base:$ours" | below "$name")
        if [ -n "$older" ] && [ "$older" != "$(text "$newer:$ours" | below "$name")" ]; then at+=", at $name"; fi
      done
      [ -n "$at" ] || continue
      ;;
    docs/* | letters/* | parts/* | countries/*) [ "$was" != "$is" ] || continue ;;
    *) continue ;;
  esac
  behind+="  $file: ours is $ours$at"$'\n'
done < <(git -c core.quotePath=false ls-tree -r --name-only HEAD -- own | grep -E "\.(md|txt|yml)$" || true)

# Workflows that have changed since and that run in a copy, if it has them: only a person can bring those along.
workflows=
while read -r file; do
  if git cat-file -e "HEAD:$file" 2>/dev/null && ! git diff --quiet HEAD "$newer" -- "$file"; then workflows+="  $file"$'\n'; fi
done < <(git diff --name-only --diff-filter=M "$base" "$newer" -- .github/workflows ":!*/release.yml" ":!*/upstream.yml")

# A page, a letter or another file of ours that both have changed and that can stand in their folder: theirs goes where it
# should have stood, and lies over ours.
moved=
while read -r file; do
  case "$file" in
    docs/widgets/*) continue ;;
    docs/*.md) target=own/$file ;;
    site_templates/letters/*.txt | site_templates/parts/*.txt | site_templates/countries/*.yml) target=own/${file#site_templates/} ;;
    site_templates/locales/*/letters/*.txt | site_templates/locales/*/parts/*.txt | site_templates/locales/*/docs/*.md) target=own/${file#site_templates/} ;;
    *) continue ;;
  esac
  [ -e "$target" ] || ! git cat-file -e "HEAD:$file" 2>/dev/null || ! git cat-file -e "$newer:$file" 2>/dev/null && continue
  mkdir -p "$(dirname "$target")"
  git show "HEAD:$file" >"$target"
  git checkout --quiet "$newer" -- "$file"
  git add -- "$target"
  moved+="  $file → $target"$'\n'
done < <(git diff --name-only --diff-filter=U)

both=$(git diff --name-only --diff-filter=U)
if [ -n "$both" ]; then
  git reset --quiet --hard
  git clean --quiet --force -d
  echo "You and we have changed the same lines in these files:"
  echo "$both" | sed "s/^/  /"
  echo "Put what is yours into your folder “own”, take it out of the file, and run this again."
  exit 1
fi

echo "$newer" >"$version"
git add -- "$version"
if git diff --cached --quiet; then
  git reset --quiet --hard
  echo "You have the newest version already."
  exit 0
fi
git commit --quiet -m "Take over the newest toolkit" -m "$address, ${branch#refs/tags/}, $newer"
said=
case "$branch" in refs/tags/v*) said=": version ${branch#refs/tags/v}" ;; esac
if [ -z "$said" ] && [ -z "${2:-}" ]; then said=", as it is today: no version of it has come out yet"; fi
echo "The newest toolkit is taken over$said."
if [ -n "$unchanged" ]; then
  echo "These files of yours were copies of ours that nobody had changed. They are taken away, so that our newer ones are used:"
  printf %s "$unchanged"
fi
if [ -n "$behind" ]; then
  echo "Ours has changed behind these files of yours. Yours stay as they are, and are shown:"
  printf %s "$behind"
  echo "What is new in ours stands in the pull request, under “Files changed”. What you like of it, write into yours."
fi
if [ -n "$moved" ]; then
  echo "You and we have changed the same lines in these files. Yours are in your folder “own” now, and stay as they are:"
  printf %s "$moved"
fi
if [ -n "$workflows" ]; then
  echo "These workflows of ours have changed, and GitHub lets no workflow change one. Copy each from our project into yours:"
  printf %s "$workflows"
fi
