<?php
declare(strict_types=1);

/** The rows of elements.tsv under the names of one profile. */
final class Table
{
    /** @var array<string, array<string, array<string, array<string, string>>>> operation, direction, path */
    private array $rows = [];

    public function __construct(string $file, string $profile)
    {
        $lines = file($file, FILE_IGNORE_NEW_LINES);
        $columns = explode("\t", array_shift($lines));
        foreach ($lines as $line) {
            $row = array_combine($columns, array_pad(explode("\t", $line), count($columns), ''));
            $row['name'] = $row[$profile === 'live' ? 'wire' : 'page'];
            if ($row['name'] !== '-')
                $this->rows[$row['operation']][$row['direction']][$row['path']] = $row;
        }
    }

    /** @return array<string, array<string, string>> by path */
    public function rows(string $operation, string $direction): array
    {
        return $this->rows[$operation][$direction] ?? [];
    }

    /** @return string[] */
    public function operations(): array
    {
        return array_keys($this->rows);
    }

    /** Only what this profile has a name for. */
    public function known(string $operation, array $elements): array
    {
        $rows = $this->rows($operation, 'request');
        $isKnown = fn($path) => isset($rows[$path]) || isset($rows[self::member($rows, $path)]);
        return array_filter($elements, $isKnown, ARRAY_FILTER_USE_KEY);
    }

    /** What SoapClient takes: nested arrays under the names on the wire, in values of PHP. */
    public function nested(string $operation, array $elements): array
    {
        $request = [];
        foreach ($elements as $path => $value)
            foreach ($this->spelled($operation, $path, $value, self::typed(...)) as $name => $at)
                self::put($request, explode('/', $name), $at);
        return $request;
    }

    /** The leaves that stand on the wire: name => texts. What is null is none. */
    public function leaves(string $operation, array $elements): array
    {
        $leaves = [];
        foreach ($elements as $path => $value)
            foreach ($this->spelled($operation, $path, $value, fn($row, $text) => $text) as $name => $at)
                foreach (leaves($at, $name) as [$leaf, $text])
                    if ($text !== null)
                        $leaves[$leaf][] = $text;
        return $leaves;
    }

    /** One element under its name; the items of a list and the rows of a group as arrays in their wrapper. */
    private function spelled(string $operation, string $path, mixed $value, callable $as): array
    {
        $rows = $this->rows($operation, 'request');
        if (!is_array($value))
            return [$rows[$path]['name'] => $as($rows[$path], $value)];
        if (isset($rows[$path]))
            return [$rows[$path]['name'] . '/' . self::item($rows[$path]) =>
                array_map(fn($one) => $as($rows[$path], $one), $value)];
        $wrapper = preg_replace('~/[^/]*$~', '', $rows[self::member($rows, $path)]['name']);
        return [$wrapper => array_map(function ($one) use ($rows, $path, $as) {
            $cells = [];
            foreach ($one as $column => $text)
                $cells[basename($rows["$path/$column"]['name'])] = $as($rows["$path/$column"], $text);
            return $cells;
        }, $value)];
    }

    /** Some member of a group of rows, which has no row in the table itself. */
    private static function member(array $rows, string $group): string
    {
        foreach (array_keys($rows) as $path)
            if (dirname($path) === $group)
                return $path;
        return '';
    }

    /** The service names the items of a list by their type. */
    public static function item(array $row): string
    {
        return $row['type'] === 'list of integer' ? 'int' : 'string';
    }

    private static function typed(array $row, ?string $text): mixed
    {
        return $text === null ? null : match (preg_replace('~^list of ~', '', $row['type'])) {
            'integer' => (int)$text,
            'boolean' => $text === 'true',
            'base64' => base64_decode($text, true),
            default => $text,
        };
    }

    private static function put(array &$into, array $levels, mixed $value): void
    {
        $level = array_shift($levels);
        if ($levels === [])
            $into[$level] = $value;
        else {
            $into[$level] ??= [];
            self::put($into[$level], $levels, $value);
        }
    }
}
